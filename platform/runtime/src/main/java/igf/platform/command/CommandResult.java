package igf.platform.command;

import igf.platform.log.AppendResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of a command: the handler's return value, and the positions of its events. */
public record CommandResult<R extends @Nullable Object>(R result, List<AppendResult> appended) {

    /** Returns the last event; null if the command changed nothing. */
    public @Nullable AppendResult last() {
        return appended.isEmpty() ? null : appended.getLast();
    }

    /** Returns the version of a stream after the command; null if the stream did not change. */
    public @Nullable Long versionOf(Object stream) {
        Long version = null;
        for (var append : appended) {
            if (append.stream().equals(stream.toString())) {
                version = append.sequence();
            }
        }
        return version;
    }
}
