package igf.platform.command;

import igf.platform.log.AppendResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of the write side: what the handler returned, and where its events stand. */
public record CommandResult<R extends @Nullable Object>(R result, List<AppendResult> appended) {

    /** The last event, null if the command changed nothing */
    public @Nullable AppendResult last() {
        return appended.isEmpty() ? null : appended.getLast();
    }

    /** The version of a stream after the write, or null if it did not change */
    public @Nullable Long versionOf(Object stream) {
        Long version = null;
        for (var a : appended) {
            if (a.stream().equals(stream.toString())) {
                version = a.sequence();
            }
        }
        return version;
    }
}
