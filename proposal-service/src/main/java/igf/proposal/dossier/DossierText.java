package igf.proposal.dossier;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the canonical text of a dossier for signing: JSON without blanks, members sorted by name. */
final class DossierText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private DossierText() {}

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }
}
