import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Times a container as the manual of Testcontainers starts it. */
@SuppressWarnings("deprecation") // in 2.x only; the class is the one that both lines have
final class PlainContainer {

    public static void main(String[] arguments) throws Exception {
        DockerImageName image = DockerImageName.parse(arguments[0]).asCompatibleSubstituteFor("postgres");
        try {
            StartUp.print(() -> start(image), System.out);
        } catch (IllegalStateException e) {
            // Testcontainers' word for: there is no engine.
            System.out.println("absent " + e.getMessage());
        }
        System.exit(0);
    }

    private static StartUp.Server start(DockerImageName image) {
        PostgreSQLContainer<?> container = new PostgreSQLContainer<>(image);
        container.start();
        return new StartUp.Server() {
            @Override
            public String url() {
                return container.getJdbcUrl() + "&user=" + container.getUsername() + "&password=" + container.getPassword();
            }

            @Override
            public void close() {
                container.stop();
            }
        };
    }
}
