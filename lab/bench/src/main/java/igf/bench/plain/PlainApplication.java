package igf.bench.plain;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@SpringBootApplication
public class PlainApplication {

    public static void main(String[] args) {
        SpringApplication.run(PlainApplication.class, args);
    }

    /** Creates the tables before the first request, since the controller needs this bean. */
    @Bean
    JdbcClient tables(DataSource source) {
        var jdbc = JdbcClient.create(source);
        jdbc.sql(
                        "CREATE TABLE IF NOT EXISTS guestbook (id uuid PRIMARY KEY, name text NOT NULL, signatures int NOT NULL)")
                .update();
        jdbc.sql("""
                CREATE TABLE IF NOT EXISTS signature (id uuid PRIMARY KEY, book uuid NOT NULL REFERENCES guestbook,
                  number int NOT NULL, text text NOT NULL, signed_by text NOT NULL,
                  signed_at timestamptz NOT NULL DEFAULT now(), UNIQUE (book, number))""").update();
        return jdbc;
    }

    @Bean
    FilterRegistrationBean<TokenFilter> tokenFilter(
            @Value("${igf.jwks-uri}") String keys,
            @Value("${igf.issuer-uri}") String issuer,
            @Value("${igf.audience}") String audience) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, a -> a != null && a.contains(audience))));
        var registration = new FilterRegistrationBean<>(new TokenFilter(decoder));
        registration.addUrlPatterns("/api/v1/*");
        return registration;
    }
}
