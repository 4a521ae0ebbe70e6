package id.emall.core.review;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What somebody wrote of goods stays under the name that the member is called by afterwards,
 * because others buy by it and the seller's answer would answer nobody. Photos go, they may show a
 * home or a face; so does what nobody reads any more, and what the member voted for and reported.
 */
@ApplicationScoped
class ReviewPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "review",
            "reviews",
            """
            select p.name as product, r.stars, r.text, r.written_at, r.edited_at, r.state, r.answer,
              r.taken_reason
            from review r join product p on p.id = r.product_id
            where r.member_id = :member order by r.written_at
            """,
            """
            update review set photo_media_ids = '{}',
              text = case when state = 'SHOWN' then text else '' end
            where member_id = :member
            """),
        PersonalTable.of(
            "question",
            "questions",
            """
            select p.name as product, q.text, q.asked_at, q.state, q.answer, q.taken_reason
            from question q join product p on p.id = q.product_id
            where q.member_id = :member order by q.asked_at
            """,
            "update question set text = '' where member_id = :member and state <> 'SHOWN'"),
        PersonalTable.of(
            "review_vote",
            "reviews",
            """
            select p.name as helpful_review_of, v.at
            from review_vote v join review r on r.id = v.review_id
              join product p on p.id = r.product_id
            where v.member_id = :member order by v.at
            """,
            "delete from review_vote where member_id = :member"),
        PersonalTable.of(
            "content_report",
            "reports",
            "select why, at from content_report where member_id = :member order by at",
            "delete from content_report where member_id = :member"));
  }
}
