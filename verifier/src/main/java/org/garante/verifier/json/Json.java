package org.garante.verifier.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** A JSON value. Texts, whole numbers and the rest: what the format allows and nothing more. */
public sealed interface Json {

  /** Members in the order of the UTF-16 code units of their names, which is how they are hashed. */
  record Obj(SortedMap<String, Json> members) implements Json {

    /**
     * This object.
     *
     * @throws Malformed if it has a member that is not one of these
     */
    public Obj only(Set<String> names) {
      for (String name : members.keySet()) {
        if (!names.contains(name)) {
          throw new Malformed("malformed.unknown", name);
        }
      }
      return this;
    }

    public boolean has(String name) {
      return members.containsKey(name);
    }

    /** The member, or empty where it is left out or null. */
    public Optional<Json> find(String name) {
      Json value = members.get(name);
      return value instanceof Null ? Optional.empty() : Optional.ofNullable(value);
    }

    /**
     * The member, null included.
     *
     * @throws Malformed if it is left out
     */
    public Json get(String name) {
      Json value = members.get(name);
      if (value == null) {
        throw new Malformed("malformed.member", name);
      }
      return value;
    }

    public String text(String name) {
      return as(Text.class, get(name), name).value();
    }

    /** The text, or empty where it is null. It must not be left out. */
    public Optional<String> textOrNull(String name) {
      Json value = get(name);
      return value instanceof Null ? Optional.empty() : Optional.of(text(name));
    }

    public long whole(String name) {
      return as(Whole.class, get(name), name).value();
    }

    public boolean truth(String name) {
      return as(Truth.class, get(name), name).value();
    }

    public Obj object(String name) {
      return as(Obj.class, get(name), name);
    }

    public Optional<Obj> objectOrNull(String name) {
      Json value = get(name);
      return value instanceof Null ? Optional.empty() : Optional.of(object(name));
    }

    public List<Json> list(String name) {
      return as(Arr.class, get(name), name).elements();
    }

    public List<Obj> objects(String name) {
      List<Obj> objects = new ArrayList<>();
      for (Json element : list(name)) {
        objects.add(as(Obj.class, element, name));
      }
      return objects;
    }

    public List<String> texts(String name) {
      List<String> texts = new ArrayList<>();
      for (Json element : list(name)) {
        texts.add(as(Text.class, element, name).value());
      }
      return texts;
    }

    private static <T extends Json> T as(Class<T> type, Json value, String name) {
      if (!type.isInstance(value)) {
        throw new Malformed("malformed.type", name);
      }
      return type.cast(value);
    }
  }

  record Arr(List<Json> elements) implements Json {}

  record Text(String value) implements Json {}

  record Whole(long value) implements Json {}

  record Truth(boolean value) implements Json {}

  /** The null of JSON. */
  enum Null implements Json {
    NULL
  }
}
