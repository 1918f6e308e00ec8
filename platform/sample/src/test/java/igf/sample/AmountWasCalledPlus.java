package igf.sample;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts an old form: the first events called the amount "plus" and had no total. */
@Component
class AmountWasCalledPlus extends SingleEventUpcaster {

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().getName().equals("counter.added.0");
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(new SimpleSerializedType("counter.added.1", null), JsonNode.class, old -> {
            var added = (ObjectNode) old;
            added.set("amount", added.remove("plus"));
            return added.put("total", added.get("amount").asInt());
        });
    }
}
