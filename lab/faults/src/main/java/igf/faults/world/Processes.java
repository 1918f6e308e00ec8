package igf.faults.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** All processes of this machine, by what they were started with. */
final class Processes {
    private Processes() {}

    /** Those that were told of a place in this directory; nobody else has reason to name it. */
    static Set<Long> on(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.isAlive()
                        && process.pid() != ProcessHandle.current().pid()
                        && commandLine(process).contains(directory + "/"))
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    /** The whole of it: what Java tells of a process ends after a page of memory. */
    private static String commandLine(ProcessHandle process) {
        var told = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.exists(told)
                    ? Files.readString(told, StandardCharsets.ISO_8859_1)
                    : process.info().commandLine().orElse("");
        } catch (IOException e) {
            // It has ended in this very moment.
            return "";
        }
    }
}
