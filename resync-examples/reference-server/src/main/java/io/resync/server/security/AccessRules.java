package io.resync.server.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is open, what needs whom, and what every answer tells the browser. Whatever is not named needs a viewer. */
@Configuration(proxyBeanMethods = false)
class AccessRules {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String DOCS_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
    private static final String LOGIN = "/api/v1/auth/login";

    private static final RequestMatcher OPEN = new OrRequestMatcher(
            pathPattern(HttpMethod.POST, LOGIN),
            pathPattern(HttpMethod.GET, "/api/v1/health/live"),
            pathPattern(HttpMethod.GET, "/api/v1/health/ready"),
            pathPattern(HttpMethod.GET, "/"),
            pathPattern(HttpMethod.GET, "/index.html"),
            pathPattern(HttpMethod.GET, "/assets/**"),
            pathPattern(HttpMethod.GET, "/dashboard"));

    /** The API's page brings styles within its elements. */
    private static final RequestMatcher DOCS =
            new OrRequestMatcher(pathPattern("/docs/**"), pathPattern("/swagger-ui/**"));

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, AuthenticationManager passwords, Sessions sessions, SecurityProblems problems) {
        return http.authenticationManager(passwords) // else Basic would go round the brake on guessing
                .authorizeHttpRequests(
                        paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/api/v1/auth/**")
                                .authenticated()
                                .requestMatchers("/admin/**", "/api/v1/admin/**")
                                .hasRole("ADMIN")
                                .anyRequest()
                                .hasRole("VIEWER"))
                .addFilterBefore(new SessionFilter(sessions), CsrfFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .csrf(AccessRules::forgery)
                .headers(AccessRules::headers)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private static void forgery(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.spa()
                .requireCsrfProtectionMatcher(new AndRequestMatcher(
                        CsrfFilter.DEFAULT_CSRF_MATCHER,
                        SessionToken::onlyInCookie,
                        new NegatedRequestMatcher(pathPattern(HttpMethod.POST, LOGIN))));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        DOCS, new ContentSecurityPolicyHeaderWriter(DOCS_POLICY)))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(DOCS), new ContentSecurityPolicyHeaderWriter(POLICY)));
    }
}
