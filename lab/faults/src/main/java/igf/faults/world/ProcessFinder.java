package igf.faults.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds processes of this machine by their command lines. */
final class ProcessFinder {
    private ProcessFinder() {}

    /** Returns the ids of processes whose command line contains this directory. */
    static Set<Long> using(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.isAlive()
                        && process.pid() != ProcessHandle.current().pid()
                        && commandLine(process).contains(directory + "/"))
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    /** Returns the whole command line, which Java would truncate after 4 KB. */
    private static String commandLine(ProcessHandle process) {
        var file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.exists(file)
                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                    : process.info().commandLine().orElse("");
        } catch (IOException e) {
            // The process has just ended.
            return "";
        }
    }
}
