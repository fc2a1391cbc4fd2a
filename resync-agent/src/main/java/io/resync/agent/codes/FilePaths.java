package io.resync.agent.codes;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that a text names, with the folders that they are in. */
public final class FilePaths {
    private static final Pattern PATH = Pattern.compile("(?<![\\w./-])/[\\w.+-]+(?:/[\\w.+-]+)*");
    private static final Set<String> EVERYWHERE = Arrays.stream(
                    "bin boot dev etc home lib mnt opt proc root run srv sys tmp usr var".split(" "))
            .map("/"::concat)
            .collect(Collectors.toUnmodifiableSet());

    private FilePaths() {}

    /**
     * The files and folders that a text names.
     *
     * @param text some lines
     * @return their paths, each followed by its folders, without those that every machine has
     */
    public static Stream<String> in(String text) {
        return PATH.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(FilePaths::withFolders)
                .distinct();
    }

    private static Stream<String> withFolders(String path) {
        return Stream.iterate(path, each -> !each.isEmpty(), each -> each.substring(0, each.lastIndexOf('/')))
                .filter(each -> !EVERYWHERE.contains(each));
    }

    /**
     * Whether a text names a path itself, and not only one that begins or ends alike.
     *
     * @param path the file or folder
     * @param text some lines
     * @return true when it stands there, also as the folder of a file
     */
    public static boolean isNamed(String path, String text) {
        return Pattern.compile("(?<![\\w./-])" + Pattern.quote(path) + "(?![\\w-])")
                .matcher(text)
                .find();
    }
}
