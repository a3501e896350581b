-- What was known of a kind is record_as_known joined to its table: no function of each kind repeats its columns any more.
drop function operation_as_known(bigint), arrest_as_known(bigint), transfer_as_known(bigint),
  oversight_note_as_known(bigint), oversight_reply_as_known(bigint), make_as_known(text, text);
