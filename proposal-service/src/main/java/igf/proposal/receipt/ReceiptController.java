package igf.proposal.receipt;

import igf.api.problem.ProblemKind;
import igf.api.receipt.KeptReceipt;
import igf.api.receipt.ReceiptKey;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.proposal.view.StoredReceipt;
import igf.proposal.proposal.web.ProposalMapper;
import igf.proposal.reading.OrganizersOnly;
import igf.proposal.reading.Proposals;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers receipts for download. A receipt proves offline the content and time of a submission. */
@RestController
@RequestMapping(Api.BASE)
class ReceiptController {

    private final Views views;
    private final ProposalView view;
    private final Proposals proposals;
    private final ProposalMapper mapper;
    private final ReceiptSigner signer;

    ReceiptController(
            Views views, ProposalView view, Proposals proposals, ProposalMapper mapper, ReceiptSigner signer) {
        this.views = views;
        this.view = view;
        this.proposals = proposals;
        this.mapper = mapper;
        this.signer = signer;
    }

    /**
     * Downloads the receipt of a submission.
     * <p>The response is the latest receipt, with the submitted text, its SHA-256 and a signature. Anyone can verify it
     * later. 404 for a proposal that was never submitted.
     */
    @GetMapping("/proposals/{id}/receipt")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<KeptReceipt> receipt(@PathVariable UUID id) {
        if (proposals.get(id).state().receipt() == null) {
            throw new Problem(ProblemKind.NOT_FOUND, "The proposal was not submitted, so there is no receipt.");
        }
        var stored = views.reader(view, StoredReceipt.RECEIPTS)
                .find(id)
                .orElseThrow(() -> new Problem(ProblemKind.PROJECTION_BEHIND, "The receipt cannot be read yet."));
        var receipt = mapper.toReceipt(id, stored.receipt());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt-" + id + ".json\"")
                .body(new KeptReceipt(
                        ReceiptSigner.FORM,
                        id,
                        stored.edition(),
                        receipt.number(),
                        receipt.submittedAt(),
                        receipt.contentHash(),
                        receipt.rulesVersion(),
                        receipt.signature(),
                        stored.text().orElse(null)));
    }

    /**
     * Shows the key that verifies receipts.
     * <p>The signed text, in UTF-8, is {@code igf-receipt-1|proposal|number|submittedAt|contentHash|rulesVersion}.
     */
    @GetMapping("/receipts/key")
    @Allow(everyone = true)
    ReceiptKey key() {
        return new ReceiptKey("Ed25519", signer.publicKey());
    }
}
