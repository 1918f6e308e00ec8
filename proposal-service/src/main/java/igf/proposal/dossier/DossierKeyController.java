package igf.proposal.dossier;

import igf.api.dossier.DossierKey;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/dossiers/key")
class DossierKeyController {

    private final DossierSigner signer;

    DossierKeyController(DossierSigner signer) {
        this.signer = signer;
    }

    /** Shows the public key that verifies dossiers offline. */
    @GetMapping
    @Allow(everyone = true)
    DossierKey get() {
        return new DossierKey("Ed25519", signer.publicKey());
    }
}
