package io.resync.server.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's description says about the API as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI openApi() {
        var schemes = new Components()
                .addSecuritySchemes("basic", scheme("basic"))
                .addSecuritySchemes("bearer", scheme("bearer"));
        return new OpenAPI()
                .info(new Info()
                        .title("Resync reference server")
                        .version("1")
                        .description("Answers questions about a workload automation estate, read-only, with evidence."))
                .components(schemes)
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
