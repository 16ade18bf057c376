#!/usr/bin/env python3
# /// job
# name = "@NAME@"
# description = "Greets somebody, a few times."
# stdin = "json"
# results_columns = ["Time", "Greeting"]
# arguments.who = { type = "text", label = "Who", required = true, default = "world" }
# arguments.times = { type = "integer", label = "How often", default = 3, minimum = 1, maximum = 100 }
# arguments.loud = { type = "boolean", label = "In capitals" }
# ///

# The lines between "/// job" and "///" make the form; every other line is yours. More of what can stand there:
#   group = "My jobs"            where it stands in the list
#   timeout = "10m"              ended after this long; retry = { max = 2, delay = "1m" } tries again
#   arguments.file = { type = "file", filters = ["Text (*.txt)"] }
# Types: text multiline integer number boolean choice choices editable-choice date time datetime duration file
#   save-file folder url email secret list json table
# With stdin = "json" all arguments are an object on standard input; they are in JOBDECK_ARG_<NAME>, too. What you print
# is the job's log, with lines of this form read as commands: ::progress 40::text  ::row::["cell"]  ::warning::text

import json
import sys
import time

arguments = json.load(sys.stdin)
greeting = f"Hello, {arguments['who']}!"
if arguments.get("loud"):
    greeting = greeting.upper()

for i in range(1, arguments["times"] + 1):
    print(greeting)
    print("::row::" + json.dumps([i, greeting]))
    print(f"::progress {i * 100 // arguments['times']}::Greeting {i} of {arguments['times']}", flush=True)
    time.sleep(0.2)
