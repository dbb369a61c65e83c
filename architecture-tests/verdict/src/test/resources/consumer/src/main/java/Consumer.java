import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.CallId;

public class Consumer {
    public static void main(String[] arguments) {
        var calls = CallLookupProvider.named("fake").open(Settings.NONE);
        System.out.println(calls.find(CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92")));
    }
}
