package id.emall.core.partner.soap;

import id.emall.contracts.order.v1.District;
import id.emall.contracts.order.v1.GetProductResponse;
import id.emall.contracts.order.v1.ListDistrictsResponse;
import id.emall.contracts.order.v1.ListRegenciesResponse;
import id.emall.contracts.order.v1.Product;
import id.emall.contracts.order.v1.ProductSummary;
import id.emall.contracts.order.v1.QuoteShipping;
import id.emall.contracts.order.v1.QuoteShippingResponse;
import id.emall.contracts.order.v1.Regency;
import id.emall.contracts.order.v1.SearchCatalogue;
import id.emall.contracts.order.v1.SearchCatalogueResponse;
import id.emall.contracts.order.v1.ShippingOption;
import id.emall.contracts.order.v1.ShopName;
import id.emall.contracts.order.v1.ShopQuote;
import id.emall.contracts.order.v1.WishedLine;
import id.emall.core.partner.PartnerCatalogue;
import id.emall.core.partner.ProductAnswers;
import id.emall.core.partner.QuoteAnswer;
import id.emall.core.partner.QuoteWish;
import java.util.List;
import java.util.UUID;

/** Values of the catalogue between XML and the use cases. */
final class CatalogueXml {

  private CatalogueXml() {}

  static PartnerCatalogue.Search search(SearchCatalogue asked) {
    return new PartnerCatalogue.Search(
        asked.getText(),
        asked.getCategory(),
        asked.getShopId() == null ? null : UUID.fromString(asked.getShopId()),
        asked.getSort() == null ? null : PartnerCatalogue.Sort.valueOf(asked.getSort().name()),
        asked.getCursor());
  }

  static SearchCatalogueResponse page(ProductAnswers.Page page) {
    SearchCatalogueResponse response = new SearchCatalogueResponse();
    page.products().stream().map(CatalogueXml::summary).forEach(response.getProduct()::add);
    response.setNext(page.next());
    return response;
  }

  private static ProductSummary summary(ProductAnswers.Summary summary) {
    ProductSummary xml = new ProductSummary();
    xml.setId(summary.id().toString());
    xml.setSlug(summary.slug());
    xml.setName(summary.name());
    xml.setPrice(summary.price().amount());
    xml.setStock(summary.stock());
    xml.setMakingDays(summary.makingDays());
    xml.setShop(shop(summary.shop()));
    xml.setPhoto(summary.photo());
    return xml;
  }

  static GetProductResponse product(ProductAnswers.Product product) {
    Product xml = new Product();
    xml.setId(product.id().toString());
    xml.setSlug(product.slug());
    xml.setName(product.name());
    xml.setDescription(product.description());
    xml.setPrice(product.price().amount());
    xml.setWeightGrams(product.weightGrams());
    xml.setStock(product.stock());
    xml.setMakingDays(product.makingDays());
    xml.setOnSale(product.onSale());
    xml.setCategory(product.category());
    xml.setShop(shop(product.shop()));
    xml.getPhoto().addAll(product.photos());
    GetProductResponse response = new GetProductResponse();
    response.setProduct(xml);
    return response;
  }

  static ListRegenciesResponse regencies(ProductAnswers.Regencies regencies) {
    ListRegenciesResponse response = new ListRegenciesResponse();
    for (ProductAnswers.Regency regency : regencies.regencies()) {
      Regency xml = new Regency();
      xml.setCode(regency.code());
      xml.setName(regency.name());
      xml.setProvinceCode(regency.provinceCode());
      xml.setProvince(regency.province());
      response.getRegency().add(xml);
    }
    return response;
  }

  static ListDistrictsResponse districts(ProductAnswers.Districts districts) {
    ListDistrictsResponse response = new ListDistrictsResponse();
    for (ProductAnswers.District district : districts.districts()) {
      District xml = new District();
      xml.setCode(district.code());
      xml.setName(district.name());
      response.getDistrict().add(xml);
    }
    return response;
  }

  static QuoteWish wish(QuoteShipping asked) {
    return new QuoteWish(asked.getRegencyCode(), asked.getDistrictCode(), lines(asked.getLine()));
  }

  static List<id.emall.core.partner.WishedLine> lines(List<WishedLine> lines) {
    return lines.stream()
        .map(
            line ->
                new id.emall.core.partner.WishedLine(
                    UUID.fromString(line.getProductId()), line.getQuantity()))
        .toList();
  }

  static QuoteShippingResponse quote(QuoteAnswer quote) {
    QuoteShippingResponse response = new QuoteShippingResponse();
    for (QuoteAnswer.Shop shop : quote.shops()) {
      ShopQuote xml = new ShopQuote();
      xml.setShop(shop(shop.shop()));
      xml.setWeightGrams(shop.weightGrams());
      shop.options().stream().map(CatalogueXml::option).forEach(xml.getOption()::add);
      response.getShop().add(xml);
    }
    return response;
  }

  private static ShippingOption option(QuoteAnswer.Option option) {
    ShippingOption xml = new ShippingOption();
    xml.setCourier(option.courier());
    xml.setService(option.service());
    xml.setPrice(option.price());
    xml.setDaysFrom(option.daysFrom());
    xml.setDaysTo(option.daysTo());
    return xml;
  }

  static ShopName shop(id.emall.core.partner.ShopName shop) {
    ShopName xml = new ShopName();
    xml.setId(shop.id().toString());
    xml.setSlug(shop.slug());
    xml.setName(shop.name());
    return xml;
  }
}
