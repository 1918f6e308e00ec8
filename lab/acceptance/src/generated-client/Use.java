import igf.generated.AccessApi;
import igf.generated.EditionsApi;
import igf.generated.FeedApi;
import igf.generated.ScheduleApi;
import igf.generated.invoker.ApiClient;
import java.util.Base64;

/** What somebody does first with a client that is made of the document: a token, a list, the feed, a schedule. */
public class Use {
    public static void main(String[] given) throws Exception {
        String basic = Base64.getEncoder().encodeToString("tool:tool-secret".getBytes());
        String token = new AccessApi(client(given[0], "Basic " + basic))
                .issueToken("client_credentials", null)
                .getAccessToken();
        ApiClient client = client(given[0], "Bearer " + token);
        System.out.println("edition " + new EditionsApi(client).listEditions(1, null, null, null).getItems().get(0).getName());
        System.out.println("event " + new FeedApi(client)
                .getFeed("0", "igf.programme.released.v1", given[1], null, 10, null, null)
                .getItems()
                .get(0)
                .getType());
        System.out.println("sessions " + new ScheduleApi(client)
                .getSchedule(given[1], null, null, null, null, null)
                .getSessions()
                .size());
    }

    private static ApiClient client(String gateway, String authorization) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(gateway);
        client.setRequestInterceptor(request -> request.header("Authorization", authorization));
        return client;
    }
}
