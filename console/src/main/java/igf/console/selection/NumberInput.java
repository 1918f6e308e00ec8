package igf.console.selection;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** Numbers as people type them. */
final class NumberInput {

    private NumberInput() {}

    /** A number, or what is none as it is, for the service to refuse in its words. */
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
