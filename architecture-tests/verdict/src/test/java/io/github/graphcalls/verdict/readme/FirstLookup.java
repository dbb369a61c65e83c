package io.github.graphcalls.verdict.readme;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.outcome.LookupOutcome;

class FirstLookup {
    public static void main(String[] args) {
        try (OpenCallLookup calls = OpenCallLookup.open(Settings.NONE.with("adapter", "fake"))) {
            LookupOutcome outcome = calls.find(CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92"));
            System.out.println(
                    "It is " + outcome.fold(call -> call.isOver() ? "over" : "alive", other -> "not known: " + other));
        }
    }
}
