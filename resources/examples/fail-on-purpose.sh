#!/bin/sh
# /// job
# name = "Fail on Purpose (Script)"
# title.de = "Absichtlich scheitern (Skript)"
# group = "Examples"
# description = "A shell script that fails, in one of the ways in which a program can."
# results_columns = ["Row", "Result"]
# [arguments.how]
# type = "choice"
# label = "How"
# default = "exit"
# [[arguments.how.choices]]
# value = "exit"
# label = "It ends with a code that is not zero"
# [[arguments.how.choices]]
# value = "signal"
# label = "A signal ends it"
# [[arguments.how.choices]]
# value = "row"
# label = "One of three rows has an error"
# [arguments.message]
# type = "text"
# label = "Message"
# default = "This job fails on purpose."
# ///

set -eu
message=$(printf '%s' "${JOBDECK_ARG_MESSAGE:-}" | sed 's/\\/\\\\/g; s/"/\\"/g')
echo '::row::[1,"good"]'
echo '::progress 50::About to fail'
case $JOBDECK_ARG_HOW in
row) printf '::row::[2,{"value":"failed","error":"%s"}]\n' "$message" ;;
signal) kill -TERM $$ ;;
*)
    printf '%s\n' "${JOBDECK_ARG_MESSAGE:-}" >&2
    exit 3
    ;;
esac
echo '::row::[3,"good"]'
