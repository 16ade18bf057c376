#!/bin/sh
# /// job
# name = "Chatty Log (Script)"
# title.de = "Gesprächiges Protokoll (Skript)"
# group = "Examples"
# description = "A shell script that writes many lines into its log, at every level, in foldable parts."
# arguments.lines = { type = "integer", label = "Lines", minimum = 1, maximum = 1000000, default = 1000 }
# arguments.pause = { type = "integer", label = "Pause after each", unit = "s", minimum = 0, maximum = 60, default = 0 }
# ///

# Each line that is printed is a line of the log. These lines mean more:
#   ::warning::text  and debug, notice, error; ::group::title … ::endgroup::; ::progress percent::text

set -eu
line=0
while [ "$line" -lt "$JOBDECK_ARG_LINES" ]; do
    if [ $((line % 100)) -eq 0 ]; then
        echo "::group::Lines from $((line + 1))"
    fi
    line=$((line + 1))
    case $line in
    *000) echo "::error::Line $line of $JOBDECK_ARG_LINES" ;;
    *00) echo "::warning::Line $line of $JOBDECK_ARG_LINES" ;;
    *0) echo "::notice::Line $line of $JOBDECK_ARG_LINES" ;;
    *5) echo "::debug::Line $line of $JOBDECK_ARG_LINES" ;;
    *) echo "Line $line of $JOBDECK_ARG_LINES" ;;
    esac
    if [ $((line % 100)) -eq 0 ]; then
        echo '::endgroup::'
        echo "::progress $((line * 100 / JOBDECK_ARG_LINES))::$line of $JOBDECK_ARG_LINES"
    fi
    if [ "$JOBDECK_ARG_PAUSE" -gt 0 ]; then
        sleep "$JOBDECK_ARG_PAUSE"
    fi
done
