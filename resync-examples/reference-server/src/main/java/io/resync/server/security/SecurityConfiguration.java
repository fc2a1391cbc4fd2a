package io.resync.server.security;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Who may sign in, and how that is checked and remembered. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Profile("!demo")
    UserDetailsService users(ServerProperties properties) {
        return new InMemoryUserDetailsManager(
                properties.checkedUsers().stream().map(Accounts::account).toList());
    }

    @Bean
    AuthenticationManager signIn(UserDetailsService users, PasswordEncoder encoder, Clock clock) {
        var passwords = new DaoAuthenticationProvider(users);
        passwords.setPasswordEncoder(encoder);
        return new ProviderManager(new ThrottledSignIn(passwords, new LoginThrottle(clock)));
    }

    @Bean
    Sessions sessions(Clock clock, ServerProperties properties) {
        return new Sessions(new SecureRandom(), clock, properties.sessionLifetime());
    }
}
