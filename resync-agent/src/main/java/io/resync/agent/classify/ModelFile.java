package io.resync.agent.classify;

import io.resync.agent.classify.Prediction.Settings;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A model as bytes, big-endian: {@code RSIC}, version, length, that many bytes of content, their CRC-32. The content:
 * settings, sharpness, labels, then for each feature its key and weight, the weight of an unknown feature, the step, and
 * all weights of the linear model in steps, two bytes each.
 */
final class ModelFile {
    private static final int MAGIC = 0x52534943;
    private static final int VERSION = 1;
    private static final int HEAD = 3 * Integer.BYTES;
    private static final int FEATURE = Long.BYTES + Float.BYTES;

    private ModelFile() {}

    static void write(Model model, OutputStream out) throws IOException {
        var content = content(model);
        var data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(content.length);
        data.write(content);
        data.writeInt(checksum(content));
        data.flush();
    }

    static Model read(InputStream in) throws IOException {
        var head = ByteBuffer.wrap(bytes(in, HEAD));
        require(head.getInt() == MAGIC, "it does not begin with RSIC");
        int version = head.getInt();
        require(version == VERSION, "its version is " + version + ", this release reads " + VERSION);
        int length = head.getInt();
        require(length >= 0, "its length is " + length);
        var content = bytes(in, length);
        require(ByteBuffer.wrap(bytes(in, Integer.BYTES)).getInt() == checksum(content), "its checksum is wrong");
        try {
            return model(ByteBuffer.wrap(content));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw broken("its content contradicts itself: " + e.getMessage());
        }
    }

    private static byte[] content(Model model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        writeSettings(model.settings(), data);
        data.writeDouble(model.calibration().sharpness());
        data.writeInt(model.labels().size());
        for (var label : model.labels()) {
            writeText(label, data);
        }
        writeVocabulary(model.vocabulary(), data);
        data.writeFloat(model.linear().step());
        for (int i = 0; i < model.linear().size(); i++) {
            data.writeShort(model.linear().steps(i));
        }
        return bytes.toByteArray();
    }

    private static void writeSettings(Settings settings, DataOutputStream data) throws IOException {
        data.writeBoolean(settings.maskNames());
        data.writeDouble(settings.margin());
        data.writeDouble(settings.threshold());
        data.writeBoolean(settings.outOfScope() != null);
        if (settings.outOfScope() != null) {
            writeText(settings.outOfScope(), data);
        }
    }

    private static void writeText(String text, DataOutputStream data) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private static void writeVocabulary(Vocabulary vocabulary, DataOutputStream data) throws IOException {
        data.writeInt(vocabulary.size());
        for (int i = 0; i < vocabulary.size(); i++) {
            data.writeLong(vocabulary.key(i));
            data.writeFloat(vocabulary.weight(i));
        }
        data.writeFloat(vocabulary.unknownWeight());
    }

    private static Model model(ByteBuffer data) throws ModelFormatException {
        var settings = settings(data);
        var calibration = new Calibration(data.getDouble());
        var labels = labels(data);
        var vocabulary = vocabulary(data);
        return new Model(labels, vocabulary, linear(data, labels.size(), vocabulary.size()), calibration, settings);
    }

    private static Settings settings(ByteBuffer data) throws ModelFormatException {
        boolean maskNames = data.get() != 0;
        double margin = data.getDouble();
        double threshold = data.getDouble();
        @Nullable String outOfScope = data.get() == 0 ? null : text(data);
        return new Settings(maskNames, margin, outOfScope, threshold);
    }

    private static List<String> labels(ByteBuffer data) throws ModelFormatException {
        int count = count(data, Integer.BYTES);
        require(count >= 2, "it has " + count + " labels");
        var labels = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            labels.add(text(data));
        }
        return List.copyOf(labels);
    }

    private static Vocabulary vocabulary(ByteBuffer data) throws ModelFormatException {
        int count = count(data, FEATURE);
        var keys = new long[count];
        var weights = new float[count];
        for (int i = 0; i < count; i++) {
            keys[i] = data.getLong();
            weights[i] = data.getFloat();
        }
        return new Vocabulary(keys, weights, data.getFloat());
    }

    private static LinearModel linear(ByteBuffer data, int labels, int features) throws ModelFormatException {
        float step = data.getFloat();
        long expected = (features + 1L) * labels * Short.BYTES;
        require(data.remaining() == expected, "it has " + data.remaining() + " bytes of weights, not " + expected);
        var steps = new short[data.remaining() / Short.BYTES];
        data.asShortBuffer().get(steps);
        return new LinearModel(labels, step, steps);
    }

    private static String text(ByteBuffer data) throws ModelFormatException {
        var bytes = new byte[count(data, 1)];
        data.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** How many things of a size follow; refused before memory is taken for more than there are. */
    private static int count(ByteBuffer data, int size) throws ModelFormatException {
        int count = data.getInt();
        require(count >= 0 && count <= data.remaining() / size, "it counts " + count + " where there is room for less");
        return count;
    }

    private static byte[] bytes(InputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        require(bytes.length == length, "it ends early");
        return bytes;
    }

    private static int checksum(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static void require(boolean condition, String complaint) throws ModelFormatException {
        if (!condition) {
            throw broken(complaint);
        }
    }

    private static ModelFormatException broken(String complaint) {
        return new ModelFormatException("This is no intent model that can be read: " + complaint);
    }
}
