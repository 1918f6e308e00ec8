package igf.notification.message.web;

import igf.api.message.Hold;
import igf.api.message.MessageState;
import igf.api.message.OverviewOfKind;
import igf.notification.outbox.MessageQueue;
import igf.notification.outbox.RestoreHold;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/messages/hold")
class HoldController {

    private final RestoreHold hold;
    private final MessageQueue queue;

    HoldController(RestoreHold hold, MessageQueue queue) {
        this.hold = hold;
        this.queue = queue;
    }

    /** Reads whether all mails are held. After a restore they are held until somebody releases them. */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Hold getMailHold() {
        var kinds = queue.countQueued().entrySet().stream()
                .map(kind -> OverviewController.ofKind(kind.getKey(), MessageState.QUEUED, kind.getValue(), 0))
                .toList();
        return new Hold(
                hold.isOn(), kinds.stream().mapToLong(OverviewOfKind::count).sum(), kinds);
    }

    /**
     * Releases all mails after a restore. Discard those that were sent before the restore first: they would be sent
     * again. Mails that wait for another reason keep waiting. Repeating the call changes nothing.
     */
    @PostMapping("/release")
    @Allow(roles = "SECRETARIAT")
    Hold releaseMailHold() {
        hold.release();
        return getMailHold();
    }
}
