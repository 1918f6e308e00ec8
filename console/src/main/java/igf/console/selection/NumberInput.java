package igf.console.selection;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** Parses typed numbers. */
final class NumberInput {

    private NumberInput() {}

    /** Returns a number, or the text unchanged if it is not a number, so that the service reports it. */
    static JsonNode of(String text) {
        String typed = text.strip().replace(',', '.');
        if (typed.matches("-?[0-9]{1,9}")) {
            return IntNode.valueOf(Integer.parseInt(typed));
        }
        return typed.matches("-?[0-9]{1,9}\\.[0-9]{1,9}")
                ? DoubleNode.valueOf(Double.parseDouble(typed))
                : StringNode.valueOf(text);
    }
}
