package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.Texts.orEmpty;

import io.resync.tws.Dependency;
import io.resync.tws.Dependency.Satisfaction;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a dependency of the first generation tells of a resource, prompt, file or remote object. */
final class V1DependencyObject {
    private @Nullable V1Key key;
    private @Nullable String name;
    private @Nullable String number;
    private @Nullable String text;
    private @Nullable String status;
    private @Nullable String networkAgent;
    private @Nullable String remote;
    private int quantity = -1;
    private int available = -1;
    private int total = -1;

    void field(String field, Cursor json) throws IOException {
        switch (field) {
            case "resourceInPlanKey", "fileInPlanKey", "promptInPlanKey", "resourceKey", "fileKey", "promptKey" ->
                key = V1Key.of(json);
            case "name", "fileName", "promptName", "resourceName" -> name = json.text();
            case "number", "promptNumber" -> number = json.text();
            case "text", "promptText" -> text = json.text();
            case "promptStatus", "fileStatus" -> status = json.text();
            case "networkAgent" -> networkAgent = V1Key.of(json).name;
            case "dependency" -> remote = json.text();
            case "quantity" -> quantity = json.integer(-1);
            case "quantityAvailable", "available" -> available = json.integer(-1);
            case "quantityDefined", "totalQuantity" -> total = json.integer(-1);
            default -> json.skip();
        }
    }

    Dependency resource(Satisfaction satisfaction) {
        return new Dependency.OnResource(satisfaction, name(), workstation(), quantity, available, total);
    }

    Dependency prompt(Satisfaction satisfaction, String word) {
        var called = name().isEmpty() ? orEmpty(number) : name();
        return new Dependency.OnPrompt(satisfaction, called, orEmpty(text), status == null ? word : status);
    }

    Dependency file(Satisfaction satisfaction, String word) {
        return new Dependency.OnFile(satisfaction, name(), workstation(), status == null ? word : status);
    }

    Dependency otherEngine(Satisfaction satisfaction) {
        return new Dependency.OnOtherEngine(satisfaction, orEmpty(networkAgent), orEmpty(remote));
    }

    private String name() {
        return key == null ? orEmpty(name) : key.named();
    }

    private @Nullable String workstation() {
        return key == null ? null : key.workstation;
    }
}
