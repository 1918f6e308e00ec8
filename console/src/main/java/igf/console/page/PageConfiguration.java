package igf.console.page;

import igf.console.language.CookieLanguageResolver;
import igf.console.language.IcuMessageSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class PageConfiguration implements WebMvcConfigurer {

    private final PageContextResolver visits;
    private final EditionResolver editions;

    PageConfiguration(PageContextResolver visits, EditionResolver editions) {
        this.visits = visits;
        this.editions = editions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
        resolvers.add(editions);
    }

    @Bean
    static MessageSource messageSource(@Value("${spring.messages.basename}") String[] names) {
        IcuMessageSource words = new IcuMessageSource();
        words.setBasenames(names);
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    /** Static, so that its users do not depend on all pages. */
    @Bean
    static LocaleResolver localeResolver() {
        return new CookieLanguageResolver();
    }
}
