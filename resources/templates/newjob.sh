#!/bin/sh
# /// job
# name = "@NAME@"
# description = "Greets somebody, a few times."
# arguments.who = { type = "text", label = "Who", required = true, default = "world" }
# arguments.times = { type = "integer", label = "How often", default = 3, minimum = 1, maximum = 100 }
# arguments.loud = { type = "boolean", label = "In capitals" }
# ///

# The lines between "/// job" and "///" make the form; every other line is yours. More of what can stand there:
#   group = "My jobs"            where it stands in the list
#   timeout = "10m"              ended after this long; retry = { max = 2, delay = "1m" } tries again
#   results_columns = ["File"]   the header of its table of results
#   arguments.file = { type = "file", filters = ["Text (*.txt)"] }
# Types: text multiline integer number boolean choice choices editable-choice date time datetime duration file
#   save-file folder url email secret list json table
# What was filled in is in JOBDECK_ARG_<NAME>; what was left empty is not set. What you print is the job's log, with
# lines of this form read as commands: ::progress 40::text  ::row::["cell","cell"]  ::warning::text

set -eu
greeting="Hello, $JOBDECK_ARG_WHO!"
if [ "${JOBDECK_ARG_LOUD:-0}" = 1 ]; then
    greeting=$(printf '%s' "$greeting" | tr '[:lower:]' '[:upper:]')
fi

echo '::columns::["Time","Greeting"]'
i=1
while [ "$i" -le "$JOBDECK_ARG_TIMES" ]; do
    echo "$greeting"
    echo "::row::[$i,\"done\"]"
    echo "::progress $((i * 100 / JOBDECK_ARG_TIMES))::Greeting $i of $JOBDECK_ARG_TIMES"
    sleep 0.2
    i=$((i + 1))
done
