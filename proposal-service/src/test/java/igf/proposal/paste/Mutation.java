package igf.proposal.paste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What happens to a text between a page and a form: seeded, so that a failure can be repeated. */
final class Mutation {
    private static final List<String> BULLETS =
            List.of("- ", "* ", "\u27A2 ", "\u25AA", "\u2013 ", "o ", "1) ", "a. ", "(2) ", "\uF0B7\t");

    private final Random random;
    private int tokens;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    String of(String page) {
        String text = page;
        for (int i = random.nextInt(5); i >= 0; i--) {
            text = once(text);
        }
        return text;
    }

    private String once(String text) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(17)) {
            case 0 -> lines.removeIf(each -> random.nextInt(6) == 0);
            case 1 -> Collections.shuffle(lines, random);
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.add(random.nextInt(lines.size()), line);
            case 4 -> lines.replaceAll(each -> each + "\r");
            case 5 -> lines.replaceAll(each -> each.replace(' ', '\u00A0'));
            case 6 -> lines.replaceAll(each -> each.replace("\u2022 ", BULLETS.get(random.nextInt(BULLETS.size()))));
            case 7 -> lines.replaceAll(each -> random.nextBoolean() ? "<p>" + each + "</p>" : each + "<br />");
            case 8 -> lines.replaceAll(each -> each.replace(" ", "&nbsp;").replace("'", "&rsquo;"));
            case 9 -> lines.replaceAll(this::marked);
            case 10 -> lines.set(random.nextInt(lines.size()), line + " " + lines.set(at, ""));
            case 11 -> lines.set(at, cut(line));
            case 12 -> lines.set(at, line.toUpperCase(Locale.ROOT));
            case 13 -> lines.replaceAll(each -> "  " + each + " \t");
            case 14 -> lines.replaceAll(each -> random.nextInt(4) == 0 ? "\n" + each : each);
            case 15 ->
                lines.replaceAll(
                        each -> random.nextInt(8) == 0 ? BULLETS.get(random.nextInt(BULLETS.size())) + each : each);
            default -> lines.set(at, line + junk());
        }
        return String.join("\n", lines);
    }

    /** A word that is nowhere else, somewhere in the line. */
    private String marked(String line) {
        String word = "zq" + (char) ('a' + random.nextInt(26)) + tokens++;
        return switch (random.nextInt(5)) {
            case 0 -> word + " " + line;
            case 1 -> line + " " + word;
            case 2 -> line + ", " + word;
            case 3 -> line.replaceFirst(":", ": " + word);
            default -> line.replaceFirst(" ", " " + word + " ");
        };
    }

    private String cut(String line) {
        int at = line.indexOf(' ', random.nextInt(line.length() + 1));
        return at < 0 ? line : line.substring(0, at) + "\n" + line.substring(at + 1);
    }

    private String junk() {
        var junk = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            junk.append((char) random.nextInt(0x10000));
        }
        return junk.toString();
    }
}
