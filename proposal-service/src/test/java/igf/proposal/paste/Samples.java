package igf.proposal.paste;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The sample pages, by file name without suffix. */
public final class Samples {
    static final List<String> ALL = List.of(
            "2015-form",
            "2016-schedule",
            "2017-page",
            "2018-full",
            "2019-full",
            "2019-review",
            "2019-stripped",
            "2020-full",
            "2021-two-lines",
            "2022-full",
            "2022-partial",
            "2022-stripped",
            "2023-partial",
            "2023-town-hall",
            "2024-full",
            "2024-stripped",
            "2025-review-doubled");

    private Samples() {}

    public static String text(String name) {
        try (InputStream file = Samples.class.getResourceAsStream("/paste/" + name + ".txt")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PastedProposal read(String name) {
        return PastedText.parse(text(name));
    }
}
