package igf.proposal.dossier;

import igf.platform.people.PurposeKeys;
import igf.platform.web.SigningKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs the UTF-8 bytes of a dossier's canonical text with Ed25519. */
@Component
class DossierSigner {

    /** Name of the dossier's structure; a different structure gets a different name. */
    static final String FORM = "igf-dossier-1";

    private static final String SIGNATURE = "signature";

    private final SigningKey key;

    DossierSigner(PurposeKeys keys) {
        key = SigningKey.of(keys, "igf.dossiers");
    }

    Map<String, @Nullable Object> sign(Map<String, @Nullable Object> dossier) {
        var signed = new LinkedHashMap<String, @Nullable Object>(dossier);
        signed.put(SIGNATURE, key.sign(DossierText.text(dossier)));
        return signed;
    }

    /** Returns the X.509 SubjectPublicKeyInfo in base64. */
    String publicKey() {
        return key.publicKey();
    }
}
