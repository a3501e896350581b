package org.garante.domain.review.form;

import org.garante.domain.review.form.Asked.Widget;

/** A point on the map, in degrees. */
public class Coordinates implements Part {
  @Asked(widget = Widget.LATITUDE, max = 12, missing = Missing.UNKNOWN, with = "longitude")
  public String latitude = "";

  @Asked(widget = Widget.LONGITUDE, max = 12, with = "latitude")
  public String longitude = "";
}
