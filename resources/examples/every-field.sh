#!/bin/sh
# /// job
# name = "Try Every Field (Script)"
# title.de = "Jedes Feld ausprobieren (Skript)"
# group = "Examples"
# description = "A shell script with a field of every kind, which shows what was put into them."
# results_columns = ["Field", "Value"]
# [arguments]
# text = { type = "text", label = "Text", help = "One line.", section = "Texts and numbers", placeholder = "Some words" }
# multiline = { type = "multiline", label = "Long text", section = "Texts and numbers" }
# integer = { type = "integer", label = "Integer", minimum = 0, maximum = 100, unit = "%", section = "Texts and numbers" }
# number = { type = "number", label = "Number", decimals = 3, section = "Texts and numbers" }
# boolean = { type = "boolean", label = "Yes or no", section = "Texts and numbers" }
# choice = { type = "choice", label = "One of these", choices = ["red", "green", "blue"], section = "Choices" }
# choices = { type = "choices", label = "Some of these", choices = ["red", "green", "blue"], section = "Choices" }
# editable_choice = { type = "editable-choice", label = "One of these, or another", choices = ["red", "green"], section = "Choices" }
# listed = { type = "choice", label = "From a command", choices_command = ["ls", "/usr/share"], section = "Choices" }
# date = { type = "date", label = "Date", default = { date = "today-1d" }, section = "Times" }
# time = { type = "time", label = "Time", section = "Times" }
# datetime = { type = "datetime", label = "Date and time", section = "Times" }
# duration = { type = "duration", label = "Duration", section = "Times" }
# file = { type = "file", label = "File", help = "It is not opened.", section = "Files and addresses" }
# save_file = { type = "save-file", label = "New file", help = "It is not written.", section = "Files and addresses" }
# folder = { type = "folder", label = "Folder", default = { env = "HOME" }, section = "Files and addresses" }
# url = { type = "url", label = "Address", section = "Files and addresses" }
# email = { type = "email", label = "E-mail", section = "Files and addresses" }
# secret = { type = "secret", label = "Secret", help = "It is shown nowhere.", section = "Files and addresses" }
# list = { type = "list", label = "List", section = "Rows" }
# json = { type = "json", label = "JSON", section = "Rows" }
# table = { type = "table", label = "Table", section = "Rows" }
# more = { type = "text", label = "Only with yes", show_if = { boolean = true }, section = "Rows" }
# ///

# What was filled in is in the environment; what was left empty is not set there.

set -eu

# A text as JSON: the awk(1) that every system has escapes what must be.
quoted() {
    printf '%s' "$1" | awk 'BEGIN { printf "\"" }
        { gsub(/\\/, "&&"); gsub(/"/, "\\\""); gsub(/\t/, "\\t"); gsub(/\r/, "\\r")
          printf "%s%s", (NR > 1 ? "\\n" : ""), $0 }
        END { printf "\"" }'
}

fields='text multiline integer number boolean choice choices editable_choice listed date time datetime duration file
save_file folder url email list json table more'
count=0
for field in $fields; do
    name=JOBDECK_ARG_$(printf '%s' "$field" | tr '[:lower:]' '[:upper:]')
    value=$(printenv "$name" || true)
    printf '::row::["%s",%s]\n' "$field" "$(quoted "$value")"
    count=$((count + 1))
    echo "::progress $((count * 100 / 23))::$field"
done
if [ -n "${JOBDECK_SECRET_SECRET:-}" ]; then
    echo '::row::["secret","given, and not shown"]'
fi
echo '::progress 100::'
