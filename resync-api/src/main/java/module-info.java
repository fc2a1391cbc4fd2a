/** Values and ports of Resync. Nothing here reads, writes or decides; nothing here needs a library at run time. */
module io.resync.api {
    requires static transitive org.jspecify;

    exports io.resync;
    exports io.resync.chat;
    exports io.resync.diagnosis;
    exports io.resync.knowledge;
    exports io.resync.query;
    exports io.resync.tws;
}
