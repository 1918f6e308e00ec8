package igf.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules for our Dockerfiles. */
final class DockerfileRules {

    private static final Set<String> KNOWN = Set.of(
            "FROM", "ARG", "COPY", "RUN", "ENV", "WORKDIR", "USER", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "LABEL");

    private DockerfileRules() {}

    /**
     * @param name in upper case
     * @param arguments with continued lines joined
     */
    private record Instruction(String name, String arguments) {}

    static List<String> violations(String dockerfile) {
        var violations = new ArrayList<String>();
        var all = instructions(dockerfile);
        var stages = all.stream().filter(i -> i.name().equals("FROM")).toList();
        var lastStage = all.subList(all.lastIndexOf(stages.getLast()), all.size());
        for (var instruction : all) {
            if (!KNOWN.contains(instruction.name())) {
                violations.add("may not use " + instruction.name());
            }
        }
        // A stage may be based on another one, which an argument selects.
        stages.stream()
                .filter(from -> !from.arguments().matches("\\$\\{JARS} AS [a-z]+"))
                .filter(from -> !from.arguments().matches("[\\w./-]+:\\d[\\w.-]*(@sha256:[0-9a-f]{64})?( AS [a-z]+)?"))
                .forEach(from -> violations.add("does not pin " + from.arguments()));
        if (Pattern.compile("https?://(?!127\\.0\\.0\\.1)|curl |wget ")
                .matcher(String.join("\n", text(all)))
                .find()) {
            violations.add("fetches something");
        }
        if (Pattern.compile("(?i)(password|secret|token)=")
                .matcher(String.join("\n", text(all)))
                .find()) {
            violations.add("holds a secret");
        }
        for (var label : List.of("title", "version", "licenses")) {
            if (lastStage.stream()
                    .noneMatch(i -> i.name().equals("LABEL")
                            && i.arguments().contains("org.opencontainers.image." + label + "="))) {
                violations.add("has no label " + label);
            }
        }
        if (text(all).stream().noneMatch(arguments -> arguments.contains("target/bom.json"))) {
            violations.add("brings no list of its parts");
        }
        if (text(all).stream().noneMatch(arguments -> arguments.contains("touch -d @0"))) {
            violations.add("tells when it was made");
        }
        var users = lastStage.stream().filter(i -> i.name().equals("USER")).toList();
        if (users.isEmpty() || !users.getLast().arguments().matches("[1-9]\\d*:[1-9]\\d*")) {
            violations.add("does not end as a user with a number other than root's");
        }
        for (var needed : List.of("HEALTHCHECK", "ENTRYPOINT")) {
            if (lastStage.stream()
                    .noneMatch(i -> i.name().equals(needed) && i.arguments().contains("["))) {
                violations.add("has no " + needed + " in exec form");
            }
        }
        var copies = lastStage.stream()
                .filter(i -> i.name().equals("COPY"))
                .map(Instruction::arguments)
                .toList();
        var libraries = index(copies, "/app/lib");
        if (libraries < 0 || index(copies, "/app/own") <= libraries) {
            violations.add("does not lay our own jars over the libraries");
        }
        return violations;
    }

    private static int index(List<String> copies, String target) {
        return copies.indexOf(
                copies.stream().filter(c -> c.endsWith(target)).findFirst().orElse(""));
    }

    private static List<String> text(List<Instruction> all) {
        return all.stream().map(Instruction::arguments).toList();
    }

    private static List<Instruction> instructions(String dockerfile) {
        var code = dockerfile.lines().filter(line -> !line.stripLeading().startsWith("#"));
        var joined = code.reduce("", (text, line) -> text + line + "\n").replaceAll("\\\\\n\\s*", " ");
        return joined.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+", 2))
                .map(words -> new Instruction(words[0].toUpperCase(Locale.ROOT), words.length > 1 ? words[1] : ""))
                .toList();
    }
}
