package igf.console.page;

import igf.console.language.CookieLanguageResolver;
import igf.words.IcuMessageSource;
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

    private final PageContextResolver contextResolver;
    private final EditionResolver editionResolver;

    PageConfiguration(PageContextResolver contextResolver, EditionResolver editionResolver) {
        this.contextResolver = contextResolver;
        this.editionResolver = editionResolver;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(contextResolver);
        resolvers.add(editionResolver);
    }

    @Bean
    static MessageSource messageSource(@Value("${spring.messages.basename}") String[] names) {
        return new IcuMessageSource(names);
    }

    /** Static, so that beans that need the resolver do not depend on this class and its page resolvers. */
    @Bean
    static LocaleResolver localeResolver() {
        return new CookieLanguageResolver();
    }
}
