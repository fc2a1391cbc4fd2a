package io.resync.simulator;

import io.resync.simulator.EstateRecords.Firing;
import io.resync.simulator.EstateRecords.Message;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** The plug-ins of event rules, in XML as the product answers here: those that acted, and those that reported something. */
final class V1PluginsApi {
    private final EstateFile file;

    V1PluginsApi(Estate estate) {
        file = estate.file();
    }

    List<Route> routes() {
        var root = "/eventrule/engine/";
        return List.of(
                Route.get(root + "action_plugin_configuration", (call, values) -> xml("action", actions())),
                Route.get(root + "event_plugin_configuration", (call, values) -> xml("event", sources())));
    }

    private Map<String, Collection<String>> actions() {
        return new TreeMap<>(file.eventRules().stream()
                .flatMap(rule -> rule.fired().stream())
                .collect(Collectors.groupingBy(
                        Firing::plugin, Collectors.mapping(Firing::action, Collectors.toCollection(TreeSet::new)))));
    }

    private Map<String, Collection<String>> sources() {
        var sources = new TreeMap<String, Collection<String>>();
        file.messages().stream()
                .map(Message::source)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .forEach(source -> sources.put(source, List.of()));
        return sources;
    }

    private static Reply xml(String kind, Map<String, Collection<String>> plugins) {
        var text = new StringWriter();
        try {
            write(text, kind, plugins);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return new Reply(200, "application/xml", text.toString(), Map.of());
    }

    private static void write(StringWriter text, String kind, Map<String, Collection<String>> plugins)
            throws XMLStreamException {
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(kind + "Plugins");
        for (var plugin : plugins.entrySet()) {
            xml.writeStartElement(kind + "Plugin");
            xml.writeAttribute("name", plugin.getKey());
            for (var name : plugin.getValue()) {
                xml.writeEmptyElement(kind);
                xml.writeAttribute("name", name);
            }
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        xml.close();
    }
}
