package igf.acceptance.keycloak;

import igf.acceptance.page.BrowserClient;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A TOTP authenticator (RFC 6238, six digits) that enrols on Keycloak's set-up page. */
final class TotpAuthenticator {

    private static final Pattern FORM =
            Pattern.compile("(?s)<form[^>]*action=\"([^\"]+)\"[^>]*id=\"kc-totp-settings-form\"");
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\"[^>]*value=\"([^\"]+)\"");
    private static final int PERIOD_SECONDS = 30;
    private static final int CODE_COUNT = 1_000_000;

    /**
     * Enrols the authenticator.
     *
     * @param page Keycloak's set-up page
     */
    HttpResponse<String> setUp(BrowserClient browser, HttpResponse<String> page) {
        String secret = findGroup(SECRET, page);
        return browser.submitForm(
                findGroup(FORM, page).replace("&amp;", "&"),
                Map.of("totp", code(secret, Instant.now()), "totpSecret", secret, "userLabel", "telephone"));
    }

    private static String findGroup(Pattern pattern, HttpResponse<String> page) {
        var matcher = pattern.matcher(page.body());
        if (!matcher.find()) {
            throw new IllegalStateException(
                    "Not asked to set up a second factor at %s: %s".formatted(page.uri(), page.body()));
        }
        return matcher.group(1);
    }

    static String code(String secret, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(at.getEpochSecond() / PERIOD_SECONDS)
                    .array());
            int offset = hash[hash.length - 1] & 0xf;
            return "%06d"
                    .formatted(
                            (ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE) % CODE_COUNT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
