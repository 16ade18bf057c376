# Plans what .ci/tidy checks. Reads compile_commands.json, the checksums of all files, then each source and header from
# the root. A source is stale if it, a header it includes, its flags or the checks ($SALT) differ from when it was last
# found clean. Stale sources with the same flags share a batch, unless a name one keeps to itself occurs in the other.
# Writes to $OUT: wanted/SOURCE (what its check depends on), batchN.*, compile_commands.json. Prints: N SOURCE…

BEGIN { root = ENVIRON["ROOT"] "/"; out = ENVIRON["OUT"] "/"; most = 12 }

FILENAME ~ /compile_commands\.json$/ {
    if (/^ *"command": "/) flags = $0
    if (/^ *"file": "/) {
        sub(/^ *"file": "/, ""); sub(/",?$/, "")
        sub(/^ *"command": "/, "", flags); sub(/ -o .*/, "", flags)
        if (index($0, root) == 1) flagsOf[substr($0, length(root) + 1)] = flags
    }
    next
}

FILENAME ~ /\/sums$/ { sum[$2] = $1; next }

FNR == 1 { isPrivate = 0; isText = 0; if (FILENAME in flagsOf) sources[++count] = FILENAME }

/^#include "/ { split($0, quoted, "\""); if (quoted[2] in sum) includes[FILENAME] = includes[FILENAME] " " quoted[2] }

/^namespace \{/ { isPrivate = 1; next }
/^\} \/\/ namespace$/ { isPrivate = 0 }

# The names in the unnamed namespace: what comes last before a bracket, an equals sign or a semicolon.
isPrivate && /^[A-Za-z]/ && !/^using namespace/ {
    name = $0
    sub(/[=({;[].*/, "", name); sub(/ (final|:).*/, "", name); sub(/ *$/, "", name); sub(/.*[^A-Za-z0-9_]/, "", name)
    if (name == "Text" || name == "Texts") texts[FILENAME] = name
    else if (name != "") private[FILENAME] = private[FILENAME] " " name
}

FILENAME ~ /\.cpp$/ {
    if (/::Texts?[^A-Za-z0-9_:]/) isElsewhere[FILENAME] = 1
    parts = split($0, word, /[^A-Za-z0-9_]+/)
    for (i = 1; i <= parts; i++) has[FILENAME, word[i]] = 1
}

function dependencies(file,    parts, part, i) {
    if (file in seen) return
    seen[file] = 1
    wanted = wanted "\n" sum[file] " " file
    parts = split(includes[file], part, " ")
    for (i = 1; i <= parts; i++) dependencies(part[i])
}

function isStale(source,    name, clean, line) {
    split("", seen)
    wanted = ENVIRON["SALT"] "\n" flagsOf[source]
    dependencies(source)
    name = source
    gsub("/", "-", name)
    while ((getline line < (out "clean/" name)) > 0) clean = clean (clean == "" ? "" : "\n") line
    close(out "clean/" name)
    if (clean == wanted) return 0
    print wanted > (out "wanted/" name)
    close(out "wanted/" name)
    return 1
}

function clashes(one, other,    names, name, i) {
    names = split(private[one], name, " ")
    for (i = 1; i <= names; i++) if ((other, name[i]) in has) return 1
    return 0
}

function fits(source, batch,    members, member, i) {
    members = split(batches[batch], member, " ")
    if (members >= most || flagsOf[member[1]] != flagsOf[source]) return 0
    for (i = 1; i <= members; i++)
        if (clashes(source, member[i]) || clashes(member[i], source)) return 0
    return 1
}

# The sources one after the other; batchN.map tells the line each starts at. The struct of the translated texts is named
# alike everywhere.
function writeBatch(number,    file, members, member, i, text, line, lines) {
    file = out "batch" number
    members = split(batches[number], member, " ")
    for (i = 1; i <= members; i++) {
        text = texts[member[i]]
        print text == "" ? "" : "#define " text " " text "_" i > (file ".cpp")
        print ++lines + 1, member[i] > (file ".map")
        while ((getline line < member[i]) > 0) { print line > (file ".cpp"); lines++ }
        close(member[i])
        print text == "" ? "" : "#undef " text > (file ".cpp")
        lines++
    }
    close(file ".map")
    file = file ".cpp"
    close(file)
    printf "%s{\"directory\": \"%sbuild\", \"command\": \"%s -c \\\"%s\\\"\", \"file\": \"%s\"}", \
        (number == 1 ? "[" : ",\n"), root, flagsOf[member[1]], file, file > (out "compile_commands.json")
    print number batches[number]
}

END {
    for (s = 1; s <= count; s++) {
        if (!isStale(sources[s])) continue
        if (sources[s] in isElsewhere && sources[s] in texts) {
            private[sources[s]] = private[sources[s]] " " texts[sources[s]]
            delete texts[sources[s]]
        }
        for (b = 1; b <= last && !fits(sources[s], b); b++) continue
        if (b > last) last = b
        batches[b] = batches[b] " " sources[s]
    }
    for (b = 1; b <= last; b++) writeBatch(b)
    if (last > 0) print "]" > (out "compile_commands.json")
}
