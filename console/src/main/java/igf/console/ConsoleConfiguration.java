package igf.console;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Registers the console's pages, words and sign-in. The gateway imports it. */
@Configuration
@ComponentScan
@ConfigurationPropertiesScan
public class ConsoleConfiguration {}
