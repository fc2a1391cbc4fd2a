package io.resync.agent.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelFileTest {
    private static final int HEAD = 12;
    private static final int LABEL_COUNT = HEAD + 1 + 8 + 8 + 1 + 4 + "other".length() + 8;
    private static final IntentClassifier CLASSIFIER = IntentClassifier.trainer()
            .outOfScope("other")
            .maskNames(true)
            .margin(0.3)
            .train(Phrases.desk());

    @Test
    void predictsTheSameAfterItWasSavedAndLoaded() throws IOException {
        var loaded = IntentClassifier.load(new ByteArrayInputStream(saved()));

        assertThat(loaded.labels()).isEqualTo(CLASSIFIER.labels());
        for (var example : Phrases.deskAndOther()) {
            var expected = CLASSIFIER.classify(example.text());
            assertThat(loaded.classify(example.text()))
                    .returns(expected.ranking(), Prediction::ranking)
                    .returns(expected.label(), Prediction::label)
                    .returns(expected.unclear(), Prediction::unclear);
        }
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        var again = new ByteArrayOutputStream();
        IntentClassifier.load(new ByteArrayInputStream(saved())).save(again);

        assertThat(again.toByteArray()).isEqualTo(saved());
    }

    @Test
    void readsNoFurtherThanTheModel() throws IOException {
        var model = saved();
        var in = new ByteArrayInputStream(Arrays.copyOf(model, model.length + 3));

        IntentClassifier.load(in);

        assertThat(in.available()).isEqualTo(3);
    }

    @Test
    void refusesAFileThatEndsEarly() throws IOException {
        var model = saved();
        for (int length = 0; length < model.length; length += length < 100 ? 1 : 997) {
            assertRefused(Arrays.copyOf(model, length));
        }
    }

    @Test
    void refusesAFileWithAWrongByte() throws IOException {
        var random = new Random(11);
        for (int i = 0; i < 200; i++) {
            var model = saved();
            model[random.nextInt(model.length)] ^= (byte) (1 + random.nextInt(255));
            assertRefused(model);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RSIC", "{\"model\": true, \"version\": 1, \"weights\": []}"})
    void refusesAForeignFile(String content) {
        assertRefused(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhichVersionItCannotRead() throws IOException {
        var model = saved();
        ByteBuffer.wrap(model).putInt(4, 2);

        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> IntentClassifier.load(new ByteArrayInputStream(model)))
                .withMessageContaining("version is 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 2, 4, Integer.MAX_VALUE})
    void refusesACountThatItsContentDoesNotHold(int labels) throws IOException {
        var model = saved();
        assertThat(ByteBuffer.wrap(model).getInt(LABEL_COUNT)).isEqualTo(3);
        ByteBuffer.wrap(model).putInt(LABEL_COUNT, labels);
        setChecksum(model);
        assertRefused(model);
    }

    private static void setChecksum(byte[] model) {
        var crc = new CRC32();
        crc.update(model, HEAD, model.length - HEAD - 4);
        ByteBuffer.wrap(model).putInt(model.length - 4, (int) crc.getValue());
    }

    private static void assertRefused(byte[] model) {
        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> IntentClassifier.load(new ByteArrayInputStream(model)));
    }

    private static byte[] saved() throws IOException {
        var bytes = new ByteArrayOutputStream();
        CLASSIFIER.save(bytes);
        return bytes.toByteArray();
    }
}
