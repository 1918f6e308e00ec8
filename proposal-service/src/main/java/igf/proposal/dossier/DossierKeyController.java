package igf.proposal.dossier;

import igf.api.dossier.DossierKey;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What dossiers are signed with, for whoever wants to check one. */
@RestController
@RequestMapping(Api.BASE + "/dossiers/key")
class DossierKeyController {

    private final DossierSigner signer;

    DossierKeyController(DossierSigner signer) {
        this.signer = signer;
    }

    /**
     * Shows the key that dossiers are signed with. For whoever wants to check a dossier without this server.
     */
    @GetMapping
    @Allow(everyone = true)
    DossierKey get() {
        return new DossierKey("Ed25519", signer.publicKey());
    }
}
