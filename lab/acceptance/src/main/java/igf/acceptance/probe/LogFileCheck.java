package igf.acceptance.probe;

import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.story.ForgedLogLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds traces of hostile calls in the system's log. */
final class LogFileCheck {
    private LogFileCheck() {}

    static List<Fault> faults(Path folder) {
        // The directories of Kafka's data also contain files with the suffix log.
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve("logs"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".log"))
                    .flatMap(LogFileCheck::faultsIn)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Fault> faultsIn(Path file) {
        try {
            return faults(file.toString(), Files.readAllLines(file, StandardCharsets.ISO_8859_1)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Fault> faults(String file, List<String> lines) {
        List<Fault> faults = new ArrayList<>();
        lines.stream()
                .filter(line -> line.startsWith(ForgedLogLines.FORGED))
                .forEach(line -> faults.add(fault("a line begins with a text of a caller", file, line)));
        long traces = lines.stream().filter(line -> line.startsWith("\tat ")).count();
        if (traces > 0) {
            String first =
                    lines.stream().takeWhile(line -> !line.startsWith("\tat ")).reduce("", (_, line) -> line);
            faults.add(fault("%d lines of stack traces".formatted(traces), file, first));
        }
        return faults;
    }

    private static Fault fault(String what, String file, String line) {
        return new Fault("the log", what, line.substring(0, Math.min(300, line.length())), "less " + file);
    }
}
