package igf.platform.web;

import org.jspecify.annotations.Nullable;

/** Converts codes between two enums with the same constants, one of the API and one of the domain. */
public final class Codes {

    private Codes() {}

    public static <E extends Enum<E>> E convert(Class<E> type, Enum<?> code) {
        return Enum.valueOf(type, code.name());
    }

    public static <E extends Enum<E>> @Nullable E convertOrNull(Class<E> type, @Nullable Enum<?> code) {
        return code == null ? null : convert(type, code);
    }
}
