# Counts the code lines of the Java files whose paths come on the standard input, and prints a table by module. A line counts if it has
# something other than comments and spaces. Imports and package declarations do not count; the lines of text blocks do.

function is_blank(text) { return text !~ /[^ \t\r]/ }

# Reads the line from left to right; the variable `inside` is "comment", "text" (a text block) or empty between two lines.
function has_code(line,    found, token) {
    if (inside == "" && line ~ /^[ \t]*(import|package)[ \t]/) return 0
    # An escaped quote neither opens nor closes anything.
    if (inside != "comment") gsub(/\\["'\\]/, "x", line)
    while (line != "") {
        if (inside == "comment") {
            if (!match(line, /\*\//)) break
            inside = ""
        } else if (inside == "text") {
            if (!is_blank(line)) found = 1
            if (!match(line, /"""/)) break
            inside = ""
        } else {
            # The longest of those that begin first, so three quotes are not an empty string and a quote.
            if (!match(line, /\/\/|\/\*|"""|"[^"]*"|'[^']*'/)) return found || !is_blank(line)
            token = substr(line, RSTART, RLENGTH)
            if (!is_blank(substr(line, 1, RSTART - 1))) found = 1
            if (token == "//") break
            if (token == "/*") inside = "comment"
            else found = 1
            if (token == "\"\"\"") inside = "text"
        }
        line = substr(line, RSTART + RLENGTH)
    }
    return found
}

{
    file = $0
    module = file
    is_generated = sub(/\/target\/generated-sources\/.*/, "", module)
    sub(/\/src\/main\/java\/.*/, "", module)
    sub(/^\.\//, "", module)
    if (!(module in files)) modules[++count] = module
    files[module]++
    inside = ""
    while ((getline line < file) > 0) {
        if (has_code(line)) {
            lines[module]++
            if (is_generated) generated[module]++
        }
    }
    close(file)
}

END {
    row = "%-24s %7s %10s %10s\n"
    printf row, "module", "files", "lines", "generated"
    for (i = 1; i <= count; i++) {
        module = modules[i]
        printf row, module, files[module], lines[module] + 0, generated[module] + 0
        all_files += files[module]
        all_lines += lines[module]
        all_generated += generated[module]
    }
    printf row, "in all", all_files + 0, all_lines + 0, all_generated + 0
}
