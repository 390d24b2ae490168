import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Times zonky's own launcher. */
final class PlainEmbedded {

    public static void main(String[] arguments) throws Exception {
        StartUp.print(PlainEmbedded::start, System.out);
        System.exit(0);
    }

    private static StartUp.Server start() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        return new StartUp.Server() {
            @Override
            public String url() {
                return server.getJdbcUrl("postgres", "postgres");
            }

            @Override
            public void close() throws Exception {
                server.close();
            }
        };
    }
}
