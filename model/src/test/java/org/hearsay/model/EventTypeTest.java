package org.hearsay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTypeTest {
  @Test
  void isPlover_typesOfOurOwn_areNot() {
    List<EventType> own =
        Arrays.stream(EventType.values()).filter(type -> !type.isPlover()).toList();
    assertEquals(
        List.of(
            EventType.DISASTER,
            EventType.ACCIDENT,
            EventType.DEATH,
            EventType.ELECTION,
            EventType.APPOINTMENT,
            EventType.LAW,
            EventType.CRIME,
            EventType.ECONOMY),
        own);
  }
}
