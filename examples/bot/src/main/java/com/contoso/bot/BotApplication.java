package com.contoso.bot;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A calling bot that knows which of its calls are alive, and how the others ended. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class BotApplication {

    public static void main(String... arguments) {
        SpringApplication.run(BotApplication.class, arguments);
    }

    /** The clock of everything that the bot stamps or compares with a time. */
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
