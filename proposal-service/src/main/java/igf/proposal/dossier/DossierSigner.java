package igf.proposal.dossier;

import igf.platform.people.PurposeKeys;
import igf.platform.web.SigningKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs dossiers: Ed25519 over the UTF-8 bytes of their canonical text. */
@Component
class DossierSigner {

    /** What a dossier says that it is; another shape is another form. */
    static final String FORM = "igf-dossier-1";

    private static final String SIGNATURE = "signature";

    private final SigningKey key;

    DossierSigner(PurposeKeys keys) {
        key = SigningKey.kept(keys, "igf.dossiers");
    }

    Map<String, @Nullable Object> signed(Map<String, @Nullable Object> dossier) {
        var signed = new LinkedHashMap<String, @Nullable Object>(dossier);
        signed.put(SIGNATURE, key.sign(DossierText.text(dossier)));
        return signed;
    }

    /** X.509 SubjectPublicKeyInfo, base64 */
    String publicKey() {
        return key.publicKey();
    }
}
