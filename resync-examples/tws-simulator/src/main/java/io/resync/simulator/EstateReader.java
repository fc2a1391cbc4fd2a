package io.resync.simulator;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads an estate folder: {@code estate.json}, {@code logs/} and {@code archive/}. */
final class EstateReader {
    private static final ObjectMapper JSON = mapper();

    private EstateReader() {}

    static Estate read(Path folder) {
        var path = folder.resolve("estate.json");
        try {
            var source = new EstateSource(path, Files.readString(path));
            var file = parse(source, EstateFile.class);
            var logs = logs(folder.resolve("logs"));
            EstateCheck.check(source, file, logs.keySet());
            return new Estate(file, logs, archive(folder.resolve("archive"), file));
        } catch (IOException e) {
            throw new InvalidEstateException(
                    "cannot read " + path + " (" + e + "); expected a folder with estate.json and logs/", e);
        }
    }

    /** Plans that ended, newest first. */
    private static List<ArchivedPlan> archive(Path folder, EstateFile file) throws IOException {
        var plans = new ArrayList<ArchivedPlan>();
        for (var path : files(folder)) {
            var source = new EstateSource(path, Files.readString(path));
            var id = String.valueOf(path.getFileName()).replaceFirst("\\.json$", "");
            plans.add(parse(source, ArchivedPlan.File.class).checked(source, id, file));
        }
        plans.sort(Comparator.comparing(ArchivedPlan::id).reversed());
        return plans;
    }

    private static <T> T parse(EstateSource source, Class<T> kind) throws IOException {
        try {
            return JSON.readValue(source.json(), kind);
        } catch (JsonMappingException e) {
            throw source.flaw(pointer(e), problem(e));
        } catch (JsonParseException e) {
            var line = e.getLocation().getLineNr();
            throw new InvalidEstateException(
                    source.path() + ", line " + line + ": not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String problem(JsonMappingException e) {
        return e instanceof UnrecognizedPropertyException unknown
                ? "there is no key '" + unknown.getPropertyName() + "'; expected one of "
                        + new TreeSet<>(unknown.getKnownPropertyIds())
                : e.getOriginalMessage();
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static Map<String, List<String>> logs(Path folder) throws IOException {
        var logs = new TreeMap<String, List<String>>();
        for (var file : files(folder)) {
            logs.put(String.valueOf(file.getFileName()), lines(file));
        }
        return logs;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<String> lines(Path log) throws IOException {
        try {
            return Files.readAllLines(log);
        } catch (CharacterCodingException e) {
            throw new InvalidEstateException(log + " cannot be read as text (" + e + "); expected UTF-8", e);
        }
    }

    private static ObjectMapper mapper() {
        var mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        mapper.coercionConfigFor(LogicalType.Textual).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Integer).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        return mapper;
    }
}
